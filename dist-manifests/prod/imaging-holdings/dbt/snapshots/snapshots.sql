-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
{% snapshot holdings__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('collection'), adapter.quote('subject_id'), adapter.quote('modality')], strategy='check', check_cols='all', hard_deletes='invalidate') }}

SELECT * FROM {{ ref('holdings') }}
{% endsnapshot %}

{% snapshot studies__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('study_instance_uid')], strategy='check', check_cols='all', hard_deletes='invalidate') }}

SELECT * FROM {{ ref('studies') }}
{% endsnapshot %}

{% snapshot subjects__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('subject_id')], strategy='check', check_cols='all', hard_deletes='invalidate') }}

SELECT * FROM {{ ref('subjects') }}
{% endsnapshot %}
