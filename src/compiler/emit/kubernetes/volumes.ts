import { k8s } from 'cdk8s-plus-27';
import { type Labels, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { shortened } from './names.ts';
import type { KubernetesSpec } from './placement.ts';
import type { Stage } from './secrets.ts';

type Volume = KubernetesSpec['volumes'][number];

const claimName = ({ name }: Volume): string => `lakespec-${name}`;
/** In a Pod a volume is called by one label of DNS. */
const nameInPod = (name: string): string => shortened(`volume-${name}`, 63);

/** Deliveries are read by ingest alone, which changes nothing of them. */
const mountedBy = (stage: Stage): boolean => stage === 'ingest';

/** The volumes of a Pod with these stages. */
export const claimVolumes = (stages: readonly Stage[], { volumes }: KubernetesSpec): readonly k8s.Volume[] =>
  stages.some(mountedBy)
    ? volumes.map((volume) => ({
        name: nameInPod(volume.name),
        persistentVolumeClaim: { claimName: claimName(volume), readOnly: true },
      }))
    : [];

export const claimMounts = (stage: Stage, volumes: readonly Volume[]): readonly k8s.VolumeMount[] =>
  mountedBy(stage)
    ? volumes.map(({ name, path }) => ({ name: nameInPod(name), mountPath: path, readOnly: true }))
    : [];

/** Where the data is; null = a StorageClass makes the volume. */
function sourceOf({ local, hostPath, nfs, csi }: Volume): Partial<k8s.PersistentVolumeSpec> | null {
  if (nfs) return { nfs: { ...nfs, readOnly: true } };
  if (csi) return { csi: { driver: csi.driver, volumeHandle: csi.handle, readOnly: true } };
  // A folder that isn't there is a Pod that doesn't start, and no landing without deliveries.
  if (hostPath !== undefined) return { hostPath: { path: hostPath, type: 'Directory' } };
  if (!local) return null;
  return {
    local: { path: local.path },
    nodeAffinity: {
      required: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [local.node] }] },
        ],
      },
    },
  };
}

/**
 * A claim of a namespace for each volume, and where the Platform says where the data is, the PersistentVolume that it
 * gets, which is that claim's alone. Neither leaves the cluster with a line of Git.
 */
export function claims({ volumes }: KubernetesSpec, namespace: string, labels: Labels): readonly Manifest[] {
  return volumes.flatMap((volume) => {
    const source = sourceOf(volume);
    const size = { storage: k8s.Quantity.fromString(volume.size) };
    const volumeName = `${namespace}-${volume.name}`;
    // Where a class waits for its first Pod a claim is not bound before that: nothing may wait for the claim.
    const annotations = { ...wave(source ? -1 : 1), 'argocd.argoproj.io/sync-options': 'Prune=false' };
    const claim = k8s.KubePersistentVolumeClaim.manifest({
      metadata: { name: claimName(volume), namespace, labels, annotations },
      spec: {
        accessModes: [volume.access],
        resources: { requests: size },
        // An empty class is none: no provisioner takes the claim.
        ...(source
          ? { storageClassName: '', volumeName }
          : volume.class && { storageClassName: volume.class }),
      },
    });
    if (!source) return [claim];
    return [
      k8s.KubePersistentVolume.manifest({
        metadata: { name: volumeName, labels, annotations },
        spec: {
          capacity: size,
          accessModes: [volume.access],
          persistentVolumeReclaimPolicy: 'Retain',
          storageClassName: '',
          claimRef: { name: claimName(volume), namespace },
          ...source,
        },
      }),
      claim,
    ];
  });
}
