-- 分類 and 定型文 are a feature of its own, below all that stands under a 分類: 受付, ナレッジ.
comment on table ticket_categories is 'owner: categories';
comment on table answer_templates is 'owner: categories';
