package org.vpip.instruments.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.FormFixture;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

class CodebookTest {
    @Test
    void saysWhatEveryVariableMeansInBothLanguages(@TempDir Path folder) {
        FormFixture form = FormFixture.survey("""
                type,name,label::en,label::fr,relevant,parameters
                note,n,Read,Lisez,,
                select_one agree,a,One,Un,,
                select_multiple colours,c,Two,Deux,${a} = '3',
                range,r,Three,Trois,,start=0 end=10 step=1
                text,t,Four,Quatre,,
                """)
                .with("_scales", "id,label::en,label::fr,items,reverse\ns,Score,Cote,a,a\n")
                .with("_meta", "key,value\nsource,ours\n");
        Sheet sheet = Codebook.of(form.read(folder)).sheet();
        assertThat(form.problems()).isEmpty();
        assertThat(sheet.rows()).extracting(row -> row.get("variable")).containsExactly("a", "c", "r", "t", "scl_s");
        SheetRow first = sheet.rows().get(0);
        assertThat(first.get("values_en")).isEqualTo("1 = Disagree | 2 = Neither | 3 = Agree");
        assertThat(first.get("values_fr")).startsWith("1 = Pas d’accord");
        assertThat(first.get("missing_codes")).isEqualTo("{-99 -98 -97 -96 -94}");
        assertThat(first.get("range")).isEqualTo("1..3");
        assertThat(first.get("measure")).isEqualTo("ordinal");
        assertThat(first.get("scale")).isEqualTo("s");
        assertThat(first.get("reverse")).isEqualTo("s");
        assertThat(sheet.rows().get(1).get("relevant")).isEqualTo("${a} = '3'");
        assertThat(sheet.rows())
                .extracting(row -> row.get("measure"))
                .containsExactly("ordinal", "nominal", "scale", "text", "scale");
        assertThat(sheet.rows().get(2).get("range")).isEqualTo("0..10");
        assertThat(sheet.rows()).allSatisfy(row -> assertThat(row.get("source")).isEqualTo("ours"));
    }
}
