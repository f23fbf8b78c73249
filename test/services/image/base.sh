#!/usr/bin/env bash
# What stands in for the Containerfile's base (node:24-bookworm-slim) where no registry of images is at hand: Debian by
# debootstrap, Node of the lock file, npm and the trusted certificates of this machine. Wants root, Debian and `npm ci`.
set -euo pipefail
cd "$(dirname "$0")/../../.."
export BUILDAH_ISOLATION=${BUILDAH_ISOLATION:-chroot}
base=$(sed -n 's/^ARG NODE=//p' Containerfile)
buildah inspect --type image "$base" >/dev/null 2>&1 && exit
for one in buildah debootstrap; do
  command -v "$one" >/dev/null || { apt-get update && apt-get install --yes "$one"; } >&2
done
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >&2
certificates=/etc/ssl/certs/ca-certificates.crt
cp "$certificates" "$root/$certificates"
cp node_modules/node-linux-*/bin/node "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -r "$(dirname "$(readlink -f "$(command -v npm)")")/.." "$root/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
container=$(buildah from scratch)
buildah copy --quiet "$container" "$root" / >&2
buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  --env "NODE_EXTRA_CA_CERTS=$certificates" --env "PIP_CERT=$certificates" "$container"
buildah commit --quiet --rm "$container" "docker.io/library/$base" >&2
