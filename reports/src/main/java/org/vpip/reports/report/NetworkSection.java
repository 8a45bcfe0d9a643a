package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.sentence.Sentences;

/** Who is tied to whom: a picture, the measures of each wave, and the ties kept, new and lost. */
record NetworkSection(Released released, Sentences sentences) {

    Section section() {
        List<Block> blocks = new ArrayList<>(new NetworkPictures(released, sentences).figures());
        List<Shown> measures = released.shown(NetworkDetails.class);
        List<Shown> changes = released.shown(TieChangeDetails.class);
        NetworkTables tables = new NetworkTables(sentences);
        List<Shown> asked =
                measures.stream().filter(shown -> !sentences.isOnline(shown)).toList();
        List<Shown> online = measures.stream().filter(sentences::isOnline).toList();
        if (!asked.isEmpty()) {
            new NetworkBars(asked, sentences).figure().ifPresent(blocks::add);
            blocks.add(tables.measures(asked));
        }
        if (!online.isEmpty()) {
            blocks.add(tables.online(online));
        }
        GroupTables groups = new GroupTables(sentences);
        released.shown(NetworkTableDetails.class).forEach(shown -> blocks.add(groups.table(shown)));
        if (!changes.isEmpty()) {
            blocks.add(tables.changes(changes));
        }
        List<Shown> compared = released.shown(NetworkComparisonDetails.class);
        if (!compared.isEmpty()) {
            blocks.add(tables.compared(compared));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Paragraph(Style.TEXT, sentences.text("network.none")));
        }
        return new Section(sentences.text("section.network"), true, blocks);
    }
}
