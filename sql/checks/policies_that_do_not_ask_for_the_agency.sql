-- Whatever the application's own role may see or write is bound to the acting agency, in the spelling that the planner
-- works out once and that sees nothing where the setting is empty. The directory of agencies is open. A restrictive policy can
-- only take away.
select c.relname || ': ' || p.polname as finding
from pg_policy p
join pg_class c on c.oid = p.polrelid
where c.relnamespace = 'public'::regnamespace and p.polpermissive
  and (p.polroles = '{0}' or 'crosscase_app'::regrole = any (p.polroles))
  and (c.relname, p.polname) not in (('agency', 'directory'))
  and exists (
    select from (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) as e (expression)
    where e.expression is not null
      and e.expression !~ '= \( SELECT \(NULLIF\(current_setting\(''crosscase\.agency''::text, true\), ''''::text\)\)::uuid');
