{#- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file. -#}
{#- A type in the words of the adapter. -#}
{% macro column_type(name) -%}
{%- if name == 'integer' -%}{{ 'NUMBER(10, 0)' if target.type == 'snowflake' else 'INTEGER' }}
{%- elif name == 'bigint' -%}{{ 'NUMBER(19, 0)' if target.type == 'snowflake' else 'BIGINT' }}
{%- elif name == 'string' -%}{{ 'STRING' if target.type in ('spark', 'databricks') else 'VARCHAR' }}
{%- elif name == 'timestamp' -%}{{ 'TIMESTAMP(6)' if target.type == 'trino' else 'TIMESTAMP_NTZ' if target.type in ('spark', 'databricks') else 'TIMESTAMP_NTZ(6)' if target.type == 'snowflake' else 'TIMESTAMP' }}
{%- elif name == 'timestamptz' -%}{{ 'TIMESTAMP(6) WITH TIME ZONE' if target.type == 'trino' else 'TIMESTAMP' if target.type in ('spark', 'databricks') else 'TIMESTAMP_LTZ(6)' if target.type == 'snowflake' else 'TIMESTAMPTZ' }}
{%- endif -%}
{%- endmacro %}

{#- The rows of a relation that came since the last run; all of them where the model is made anew. -#}
{% macro new_rows(relation) -%}
{%- if is_incremental() -%}
{%- set arrival = adapter.quote('_ingested_at') -%}
(
  SELECT * FROM {{ relation }}
  WHERE {{ arrival }} > (SELECT max({{ arrival }}) FROM {{ this }})
    OR (SELECT max({{ arrival }}) FROM {{ this }}) IS NULL
)
{%- else -%}
{{ relation }}
{%- endif -%}
{%- endmacro %}

{#- A statement with names in double quotes and texts in single ones, in the quotes of the adapter. -#}
{% macro standard_sql() -%}
{%- set sql = caller() -%}
{%- if target.type in ('spark', 'databricks', 'snowflake') -%}
{%- set quote = '"' if target.type == 'snowflake' else '`' -%}
{%- set parts = [] -%}
{%- for part in sql.split("'") -%}
{#- Every second part stands in quotes; there a backslash means something. -#}
{%- if loop.index0 is odd -%}
{%- do parts.append(part.replace('\\', '\\\\')) -%}
{%- else -%}
{%- do parts.append(part.replace('"', quote)) -%}
{%- endif -%}
{%- endfor -%}
{{ parts | join("'") }}
{%- else -%}
{{ sql }}
{%- endif -%}
{%- endmacro %}

{#- Columns that together tell rows apart; a row that lacks one of them equals no other. Fails with every row that has a twin. -#}
{% test unique_together(model, columns) %}
{%- set names = [] -%}
{%- for column in columns -%}
{%- do names.append(adapter.quote(column)) -%}
{%- endfor %}
SELECT {{ names | join(', ') }}, count(*) AS n_records
FROM {{ model }}
WHERE {{ names | join(' IS NOT NULL AND ') }} IS NOT NULL
GROUP BY {{ names | join(', ') }}
HAVING count(*) > 1
{% endtest %}

{#- Fails with one row where a table has fewer rows than `min`, or more than `max`. -#}
{% test row_count(model, min=none, max=none) %}
SELECT count(*) AS row_count
FROM {{ model }}
HAVING {% if min is not none %}count(*) < {{ min }}{% endif %}
  {%- if min is not none and max is not none %} OR {% endif %}
  {%- if max is not none %}count(*) > {{ max }}{% endif %}
{% endtest %}

{#- Fails with each column that a table has and was not promised, or the other way round; without those of lineage. -#}
{% test columns_are(model, columns) %}
{%- set found = [] -%}
{%- if execute -%}
{%- for column in adapter.get_columns_in_relation(model) -%}
{%- if not column.name.startswith('_') -%}{%- do found.append(column.name) -%}{%- endif -%}
{%- endfor -%}
{%- endif -%}
{%- set wrong = [] -%}
{%- for name in columns if name not in found -%}{%- do wrong.append((name, 'absent')) -%}{%- endfor -%}
{%- for name in found if name not in columns -%}{%- do wrong.append((name, 'not promised')) -%}{%- endfor -%}
{%- if wrong -%}
{%- for name, fault in wrong -%}
{{ 'UNION ALL ' if not loop.first }}SELECT '{{ name }}' AS column_name, '{{ fault }}' AS fault
{% endfor -%}
{%- else -%}
SELECT 'none' AS column_name, 'none' AS fault FROM {{ model }} WHERE 1 = 0
{%- endif -%}
{% endtest %}
