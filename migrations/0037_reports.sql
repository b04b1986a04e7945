-- What a figure is about (a category, a known error, a software, a class of devices): its key numbers the lines of one week only,
-- and the week after compares what is the same. Figures of an older release say it in `label` alone.
alter table weekly_report_figures add column about text;
