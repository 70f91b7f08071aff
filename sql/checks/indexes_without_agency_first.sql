-- A filter that is not leakproof (LIKE, full text) runs after the policy: in an index of the application's own tables the
-- agency comes first, so that the policy narrows before anything else. The queues' and the index's own columns are read
-- by the roles that work across agencies.
select c.relname || ': ' || i.relname as finding
from pg_index x
join pg_class c on c.oid = x.indrelid
join pg_class i on i.oid = x.indexrelid
left join pg_attribute first on first.attrelid = c.oid and first.attnum = x.indkey[0]
where c.relnamespace = 'public'::regnamespace and not x.indisunique
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
  and coalesce(first.attname, '') <> 'agency_id'
  and (c.relname, i.relname) not in (
    ('audit_pending', 'audit_pending_oldest'),
    ('signature', 'signature_by_value'),
    ('signature', 'signature_by_revision'),
    ('signature', 'signature_changes'),
    ('known_signature', 'known_signature_changes'),
    ('case_media', 'case_media_by_media'),
    ('media_step', 'media_step_due'),
    ('unpack_step', 'unpack_step_due'),
    ('identifier_key', 'identifier_key_by_digest'),
    ('identifier', 'identifier_by_id'),
    ('identifier_key', 'identifier_key_of'),
    ('cover_key', 'cover_key_by_digest'),
    ('identifier_due', 'identifier_due_oldest'),
    ('link_side', 'link_side_link'),
    ('idempotent_answer', 'idempotent_answer_age'));
