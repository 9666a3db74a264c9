-- Only a superuser may make it; the migrations find it there.
create extension if not exists postgis
