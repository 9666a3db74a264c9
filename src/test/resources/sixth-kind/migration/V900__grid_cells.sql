-- The sixth kind of the test: its name and its columns.
insert into place_kind values ('grid-cells');
alter table place add column households integer check (households >= 0), add column leader_name text;
