-- A migration that fails half way, for MigrationsDbTest.
create table half (n integer);
insert into half values ('not a number');
