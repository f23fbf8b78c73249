-- Made by lakespec from specs/visits.yaml; change that, not this file.
{% snapshot visits__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('visit_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('visits') }}
{% endsnapshot %}
