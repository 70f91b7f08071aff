-- The agencies of the demonstration realm. Invented; applied by the default run only, never in production.

insert into agency (code, name, country, kind, contact_name, contact_email, contact_phone) values
  ('nl-demo', 'Polder Region Police', 'NL', 'POLICE', 'Online Child Protection', 'contact@polder.example', '+31 000 000 000'),
  ('fr-demo', 'Valcourt Brigade', 'FR', 'POLICE', 'Cellule images', 'contact@valcourt.example', '+33 0 00 00 00 00'),
  ('us-demo', 'Northlake State Police', 'US', 'POLICE', 'Internet Crimes Desk', 'contact@northlake.example', '+1 000 000 0000'),
  ('eu-coord', 'Meridian Coordination Centre', null, 'COORDINATOR', 'Duty desk', 'desk@meridian.example', '+32 0 000 00 00'),
  ('platform', 'Crosscase platform', null, 'PLATFORM', 'Operations', 'operations@crosscase.example', '')
on conflict (code) do nothing;
