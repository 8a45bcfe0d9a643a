package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.engagement.activity.MessagePurpose;
import org.vpip.instruments.engagement.activity.TagRule;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;

/**
 * The content of tags.csv: tags and words, in either language, that give the purpose of a message.
 *
 * @param rules in the order of the sheet; the first match decides
 * @param purposes distinct, in the order of their first row
 */
record TagRules(List<TagRule> rules, List<MessagePurpose> purposes) {
    static final TagRules NONE = new TagRules(List.of(), List.of());

    TagRules {
        rules = List.copyOf(rules);
        purposes = List.copyOf(purposes);
    }

    /** Reads the rules; the first row of a purpose has its label, which others may repeat or leave blank. */
    static TagRules read(Sheet sheet, Problems problems) {
        List<TagRule> rules = new ArrayList<>();
        Map<String, MessagePurpose> purposes = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (RowFieldReader fields : TableColumns.TAGS.rows(sheet, problems)) {
            String tag = fields.required("tag");
            String code = fields.required("purpose");
            if (!tag.isEmpty() && !seen.add(tag.toLowerCase(Locale.ROOT))) {
                fields.report(ProblemCode.ID_TWICE, "tag", tag);
            } else if (!tag.isEmpty() && isName(fields, code)) {
                rules.add(new TagRule(tag, code));
                label(fields, code, purposes);
            }
        }
        return new TagRules(rules, List.copyOf(purposes.values()));
    }

    private static boolean isName(RowFieldReader fields, String code) {
        boolean name = code.matches("[A-Za-z][A-Za-z0-9_.-]*");
        if (!code.isEmpty() && !name) {
            fields.report(ProblemCode.BAD_NAME, "purpose", code);
        }
        return name;
    }

    private static void label(RowFieldReader fields, String code, Map<String, MessagePurpose> purposes) {
        MessagePurpose first = purposes.get(code);
        if (first == null) {
            purposes.put(code, new MessagePurpose(code, fields.label()));
            return;
        }
        differs(fields, "label_en", first.label().english());
        differs(fields, "label_fr", first.label().french());
    }

    private static void differs(RowFieldReader fields, String column, String first) {
        String written = fields.text(column);
        if (!written.isEmpty() && !written.equals(first)) {
            fields.report(ProblemCode.LABEL_DIFFERS, column, written, first);
        }
    }
}
