-- The list that shows what stands behind a figure: of 受付, or of another process.
alter table weekly_report_figures add column list text not null default '/tickets';
