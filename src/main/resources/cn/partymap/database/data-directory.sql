-- Which data folder the server that answers works on.
-- out: text, an absolute path
select current_setting('data_directory')
