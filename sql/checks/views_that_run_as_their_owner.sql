-- A view runs as its owner unless it says security_invoker.
select c.relname as finding
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
  and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false);
