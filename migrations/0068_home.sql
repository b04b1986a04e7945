-- Whether a Web会議 of the desks was by an account that 県 provides (§13-5), as they were set when it was written down. Null
-- before they could be set, and for another way than Web会議.
alter table desk_meetings add column account_given boolean;
