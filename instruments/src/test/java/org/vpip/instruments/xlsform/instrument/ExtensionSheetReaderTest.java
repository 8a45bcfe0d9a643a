package org.vpip.instruments.xlsform.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.FormFixture;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.NetworkItem;
import org.vpip.instruments.instrument.PipingRule;
import org.vpip.instruments.instrument.rule.OrderRule;
import org.vpip.instruments.wording.Wording;

/** The sheets whose names begin with an underscore. */
class ExtensionSheetReaderTest {
    private static final String SURVEY = """
            type,name,label::en,label::fr
            begin_group,g,G,G
            text,a,A,B
            end_group,,,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsWhereAnInstrumentComesFrom() {
        Instrument read = FormFixture.survey(SURVEY)
                .with("_meta", "key,value\nlicence,CC0\nMinutes,7\nlinked,no\nx_mine,1\n")
                .read(folder);
        assertThat(read.description().hasLicence()).isTrue();
        assertThat(read.description().minutes()).isEqualTo(OptionalInt.of(7));
        assertThat(read.description().isLinked()).isFalse();
        assertThat(read.description().get("x_mine")).isEqualTo("1");
    }

    @Test
    void readsTiesOrderAndPiping() {
        FormFixture form = FormFixture.survey(SURVEY)
                .with(
                        "_networks",
                        "network,relation,item,kind,label::en,label::fr,limit\nn,advice,a,directed,Advice,Conseil,25\n")
                .with("_order", "group,rule,set,form\ng,random_block,s,\ng,parallel_form,p,A\ng,no_way_back,,\n")
                .with("_piping", "item,instrument,source,wave\na,post,chg,previous\n");
        Instrument read = form.read(folder);
        assertThat(form.problems()).isEmpty();
        assertThat(read.rules().networks())
                .containsExactly(new NetworkItem(
                        "n",
                        "advice",
                        new ItemId("a"),
                        NetworkItem.NetworkItemKind.DIRECTED,
                        new Wording("Advice", "Conseil"),
                        OptionalInt.of(25)));
        assertThat(read.rules().order())
                .containsExactly(
                        new OrderRule("g", OrderRule.OrderRuleKind.RANDOM_BLOCK, "s", ""),
                        new OrderRule("g", OrderRule.OrderRuleKind.PARALLEL_FORM, "p", "A"),
                        new OrderRule("g", OrderRule.OrderRuleKind.NO_WAY_BACK, "", ""));
        assertThat(read.rules().pipes())
                .containsExactly(new PipingRule(
                        new ItemId("a"), new InstrumentId("post"), new ItemId("chg"), PipingRule.PipingWave.PREVIOUS));
    }

    @Test
    void tellsEveryFaultInItsCell() {
        FormFixture form = FormFixture.survey(SURVEY)
                .with("_meta", "key,value\nlicense,CC0\nstatus,x\nstatus,y\n")
                .with(
                        "_networks",
                        "network,relation,item,kind,label::en,label::fr,limit,colour\nn,r,b,both,A,,many,x\n")
                .with("_order", "group,rule,set,form\nh,shuffle,,\ng,random_block,,\n")
                .with("_piping", "item,instrument,source,wave\nz,,s,never\n");
        assertThat(form.problems(folder))
                .containsExactly(
                        "UNKNOWN_KEY form/_meta.csv 2 key",
                        "ID_TWICE form/_meta.csv 4 key",
                        "UNKNOWN_COLUMN form/_networks.csv 1 colour",
                        "NOT_ONE_OF form/_networks.csv 2 kind",
                        "REFERENCE_UNKNOWN form/_networks.csv 2 item",
                        "NOT_ONE_OF form/_order.csv 2 rule",
                        "REFERENCE_UNKNOWN form/_order.csv 2 group",
                        "BLANK_CELL form/_order.csv 3 set",
                        "NOT_ONE_OF form/_piping.csv 2 wave",
                        "REFERENCE_UNKNOWN form/_piping.csv 2 item",
                        "BLANK_CELL form/_piping.csv 2 instrument");
    }
}
