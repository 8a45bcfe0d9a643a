package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.study.privacy.ConsentScopeText;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Wording;

/** A reader of consent.csv. The program has texts for every scope; a study's own sheet replaces all of them. */
final class ConsentSheetReader {
    private static final String SHIPPED = "/consent/consent.csv";

    private final Problems problems;
    private final Set<ConsentScope> seen = EnumSet.noneOf(ConsentScope.class);

    private ConsentSheetReader(Problems problems) {
        this.problems = problems;
    }

    static List<ConsentScopeText> read(Optional<Sheet> own, Problems problems) {
        return new ConsentSheetReader(problems).read(own.orElseGet(() -> SheetReader.shipped(SHIPPED)));
    }

    private List<ConsentScopeText> read(Sheet sheet) {
        TableColumns.CONSENT.check(sheet, problems);
        List<ConsentScopeText> tiers = new ArrayList<>();
        sheet.rows().forEach(row -> read(row).ifPresent(tiers::add));
        tiers.sort(Comparator.comparing(ConsentScopeText::tier));
        return tiers;
    }

    private Optional<ConsentScopeText> read(SheetRow row) {
        RowFieldReader fields = new RowFieldReader(row, problems);
        String written = fields.required("tier");
        Optional<ConsentScope> tier = ConsentScope.of(written);
        if (tier.isEmpty()) {
            if (!written.isEmpty()) {
                fields.report(ProblemCode.NOT_ONE_OF, "tier", written, ConsentScope.codes());
            }
            return Optional.empty();
        }
        fields.checkLength("version", LengthLimit.CONSENT_VERSION);
        if (!seen.add(tier.get())) {
            fields.report(ProblemCode.ID_TWICE, "tier", written);
            return Optional.empty();
        }
        Wording question = fields.bilingual("question");
        Wording text = row.has("text_en") || row.has("text_fr") ? fields.bilingual("text") : Wording.NONE;
        Wording consequence =
                row.has("consequence_en") || row.has("consequence_fr") ? fields.bilingual("consequence") : Wording.NONE;
        return Optional.of(new ConsentScopeText(tier.get(), fields.required("version"), question, consequence, text));
    }
}
