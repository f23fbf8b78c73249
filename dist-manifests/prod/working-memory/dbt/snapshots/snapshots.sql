-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
{% snapshot datasets__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('dataset_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('datasets') }}
{% endsnapshot %}

{% snapshot participants__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('participant_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('participants') }}
{% endsnapshot %}

{% snapshot sessions__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('dataset_id'), adapter.quote('participant_id'), adapter.quote('session_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('sessions') }}
{% endsnapshot %}

{% snapshot scans__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('dataset_id'), adapter.quote('path')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('scans') }}
{% endsnapshot %}

{% snapshot images__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('dataset_id'), adapter.quote('path')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('images') }}
{% endsnapshot %}

{% snapshot events__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('dataset_id'), adapter.quote('path'), adapter.quote('event')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('events') }}
{% endsnapshot %}

{% snapshot dataset_files__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('dataset_id'), adapter.quote('file')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('dataset_files') }}
{% endsnapshot %}

{% snapshot findings__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('dataset_id'), adapter.quote('finding')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('findings') }}
{% endsnapshot %}
