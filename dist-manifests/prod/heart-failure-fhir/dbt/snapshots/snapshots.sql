-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
{% snapshot patients__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('patient_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('patients') }}
{% endsnapshot %}

{% snapshot encounters__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('encounter_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('encounters') }}
{% endsnapshot %}

{% snapshot conditions__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('condition_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('conditions') }}
{% endsnapshot %}

{% snapshot observations__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('observation_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('observations') }}
{% endsnapshot %}

{% snapshot observation_components__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('observation_id'), adapter.quote('component')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('observation_components') }}
{% endsnapshot %}

{% snapshot diagnoses__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('code')], strategy='check', check_cols='all', hard_deletes='invalidate') }}

SELECT * FROM {{ ref('diagnoses') }}
{% endsnapshot %}

{% snapshot encounter_diagnoses_silver__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('encounter_id'), adapter.quote('code')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('encounter_diagnoses_silver') }}
{% endsnapshot %}
