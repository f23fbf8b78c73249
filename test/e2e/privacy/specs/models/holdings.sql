select 'stroke-mri' as collection, patient_id as subject_id, modality, count(*) as images
from {{ ref('mri.instances') }}
where patient_id is not null
group by patient_id, modality
union all
select 'working-memory' as collection, participant_id as subject_id, 'MR' as modality, count(*) as images
from {{ ref('tasks.images') }}
where participant_id is not null
group by participant_id
