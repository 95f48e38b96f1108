-- A follow-up takes over what a clinician put beside an earlier report, as a row of its own that names that report.
alter table assessment_override add column carried_from uuid;
