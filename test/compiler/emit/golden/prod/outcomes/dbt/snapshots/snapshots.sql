-- Made by lakespec from specs/outcomes.yaml; change that, not this file.
{% snapshot costs__snapshot %}
{{ config(enabled=var('snapshots', false), schema='snapshots', tags=['snapshots'], unique_key=[adapter.quote('department')], strategy='check', check_cols='all', hard_deletes='invalidate') }}

SELECT * FROM {{ ref('costs') }}
{% endsnapshot %}
