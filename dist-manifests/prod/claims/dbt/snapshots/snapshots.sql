-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
{% snapshot claims__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('claim_id')], strategy='timestamp', updated_at=adapter.quote('_ingested_at'), hard_deletes='invalidate') }}

SELECT * FROM {{ ref('claims') }}
{% endsnapshot %}

{% snapshot members__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('member_id')], strategy='check', check_cols='all', hard_deletes='invalidate') }}

SELECT * FROM {{ ref('members') }}
{% endsnapshot %}

{% snapshot services__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('service_code')], strategy='check', check_cols='all', hard_deletes='invalidate') }}

SELECT * FROM {{ ref('services') }}
{% endsnapshot %}
