-- How words are made to be found. What is written and what is asked go through the same functions, so that they agree;
-- `foldForSearch` in lib/domain/text/fold.ts folds in the same way for whoever marks what was found.

CREATE EXTENSION IF NOT EXISTS btree_gin;

-- One spelling for hamza forms, ة and ه, ى and ي, digits of any script, capitals and presentation forms; no vowel marks, no
-- tatweel, nothing that is not seen.
CREATE FUNCTION search_fold(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  folded text := said;
BEGIN
  IF folded ~ '[^\u0001-\u007F]' THEN
    folded := normalize(folded, NFKD);
    folded := regexp_replace(folded,
      '[\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB'
      || '\u0300-\u036F\u0640\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4'
      || '\u06E7\u06E8\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF]+', '', 'g');
    -- Farsi and Urdu write the same letters and digits with characters of their own.
    folded := translate(folded, 'ٱةىکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪', 'اهيكي01234567890123456789%');
    IF folded ~ '[०-९০-৯੦-੯૦-૯௦-௯೦-೯๐-๙]' THEN
      folded := translate(folded,
        '०१२३४५६७८९০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯૦૧૨૩૪૫૬૭૮૯௦௧௨௩௪௫௬௭௮௯೦೧೨೩೪೫೬೭೮೯๐๑๒๓๔๕๖๗๘๙',
        '0123456789012345678901234567890123456789012345678901234567890123456789');
    END IF;
  END IF;
  RETURN lower(folded);
END $$;

-- Folded text as its words, one space between two. Punctuation only separates; a sign that means something stands as a word of
-- its own, so that 94% is found by its %, and by nothing that lacks it.
CREATE FUNCTION search_plain(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT btrim(regexp_replace(
    regexp_replace(public.search_fold(said), '([%‰_\\&|@#$€£¥+=<>*^~°§])', ' \1 ', 'g'),
    '[^[:alnum:]%‰_\\&|@#$€£¥+=<>*^~°§]+', ' ', 'g'))
$$;

-- What a folded word is found by in its other forms: Latin words lose their English endings, Arabic ones the article with what is
-- written together with it, and endings of number and gender. Called for every word of a text, hence without a path of its own.
CREATE FUNCTION search_stem(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  stem text := word;
BEGIN
  IF word ~ '^[a-z]' THEN RETURN coalesce((ts_lexize('pg_catalog.english_stem', word))[1], word); END IF;
  IF word !~ '^[\u0621-\u064A]' THEN RETURN word; END IF;
  IF length(stem) >= 5 AND left(stem, 3) IN ('وال', 'فال', 'بال', 'كال') THEN stem := substr(stem, 4);
  ELSIF length(stem) >= 4 AND left(stem, 2) IN ('ال', 'لل') THEN stem := substr(stem, 3);
  END IF;
  IF length(stem) >= 5 AND right(stem, 2) IN ('ات', 'ون', 'ين', 'ان', 'يه') THEN RETURN left(stem, -2); END IF;
  IF length(stem) >= 4 AND right(stem, 1) = 'ه' THEN RETURN left(stem, -1); END IF;
  RETURN stem;
END $$;

-- The words of plain text with their stems. A text has room for so many of them as a tsvector can hold; of the longest
-- articles some rare last words are not found.
CREATE FUNCTION search_vector(plain text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  WITH known AS (
    SELECT left(word, 60) AS word, min(place) AS first
    FROM string_to_table(plain, ' ') WITH ORDINALITY AS said (word, place) WHERE word <> '' GROUP BY 1
  ), forms AS (
    SELECT word AS token, first FROM known
    UNION ALL
    SELECT stem, first FROM (SELECT word, public.search_stem(word) AS stem, first FROM known OFFSET 0) AS stems WHERE stem <> word
  ), measured AS (
    SELECT token, sum(octet_length(token)) OVER (ORDER BY first, token) AS bytes FROM forms
  )
  SELECT coalesce(array_to_tsvector(array_agg(token)), ''::tsvector) FROM measured WHERE bytes < 1000000
$$;

-- A word as it stands in a tsquery, whatever it is made of.
CREATE FUNCTION search_lexeme(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''';

-- What a term of a search asks of a document, as a tsquery: each of its words, in the very form where the term is quoted or of
-- several parts, else in any. The last word may be the beginning of one where somebody still types it.
CREATE FUNCTION search_condition(plain text, exact boolean, typing boolean) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT string_agg(
    CASE
      WHEN typing AND place = total AND exact THEN lexeme || ':*'
      WHEN typing AND place = total THEN '(' || lexeme || ':* | ' || stem || ')'
      WHEN exact THEN lexeme
      ELSE '(' || lexeme || ' | ' || stem || ')'
    END, ' & ')::tsquery
  FROM (
    SELECT public.search_lexeme(left(word, 60)) AS lexeme, public.search_lexeme(public.search_stem(left(word, 60))) AS stem,
      place, count(*) OVER () AS total
    FROM string_to_table(plain, ' ') WITH ORDINALITY AS asked (word, place) WHERE word <> ''
  ) AS words
$$;
