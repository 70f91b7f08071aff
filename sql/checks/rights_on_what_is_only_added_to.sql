-- Nobody but the owner may change, delete or empty what is only ever added to; the owner is held by a policy that does
-- not exist, and for the audit trail by a trigger.
with append_only (name) as (
  values ('audit_entry'), ('audit_leaf'), ('audit_node'), ('audit_checkpoint'), ('audit_change'), ('audit_cosignature'),
    ('custody_event'), ('occurrence'), ('intake_refusal')),
rights as (
  select c.relname, c.relowner, a.grantee, a.privilege_type
  from pg_class c, lateral aclexplode(c.relacl) a
  where c.relnamespace = 'public'::regnamespace
  union all
  select c.relname, c.relowner, a.grantee, a.privilege_type
  from pg_class c
  join pg_attribute t on t.attrelid = c.oid, lateral aclexplode(t.attacl) a
  where c.relnamespace = 'public'::regnamespace)
select distinct r.relname || ': ' || r.grantee::regrole || ' may ' || r.privilege_type as finding
from rights r
join append_only o on o.name = r.relname
where r.grantee <> r.relowner and r.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
union all
select o.name || ' does not exist'
from append_only o
where to_regclass('public.' || o.name) is null
union all
select o.name || ' has no trigger against rewriting'
from append_only o
where o.name like 'audit\_%' and (
  select count(*) from pg_trigger t
  where t.tgrelid = to_regclass('public.' || o.name) and t.tgfoid = 'refuse_to_rewrite()'::regprocedure
    and t.tgenabled = 'O') <> 2;
