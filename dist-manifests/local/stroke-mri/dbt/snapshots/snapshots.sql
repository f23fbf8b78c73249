-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
{% snapshot instances__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('sop_instance_uid')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('instances') }}
{% endsnapshot %}

{% snapshot series__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('series_instance_uid')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('series') }}
{% endsnapshot %}

{% snapshot studies__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('study_instance_uid')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('studies') }}
{% endsnapshot %}

{% snapshot patients__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('patient_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('patients') }}
{% endsnapshot %}
