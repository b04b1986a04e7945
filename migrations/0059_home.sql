-- When a failure of a Web会議 was written down: 「ただちに」 is judged by it (§13-5), not by the time that was typed.
alter table web_meeting_failures add column recorded_at timestamptz;
