package org.vpip.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.Paragraph;
import org.vpip.reports.document.ContentBlock.ParagraphStyle;
import org.vpip.reports.sentence.ReportTexts;

class MergedGroupNoteTest {
    private static final Released BY_SECTOR = FindingExamples.released(
            Audience.RESEARCHER,
            change("p1").sampleSize(33).finding(),
            change("p1").forSubgroup("sector", "other").sampleSize(9).finding());

    @Test
    void listsTheCodesOfAGroupWhoseLabelDoesNot() {
        assertThat(note("Justice", ChangeDetails.class))
                .contains(
                        new Paragraph(
                                ParagraphStyle.NOTE,
                                "Groups that are too small for numbers of their own are told together. Justice: Police; Education."));
    }

    @Test
    void saysNothingMoreWhereTheLabelListsThem() {
        assertThat(note("Other (Police, Education)", ChangeDetails.class)).isEmpty();
    }

    @Test
    void staysAwayFromFindingsThatAreNotByGroup() {
        assertThat(note("Justice", DistributionDetails.class)).isEmpty();
    }

    @Test
    void labelsTheMergedGroupInItsPlace() {
        StudyLabels labels = labels("Justice");
        assertThat(labels.codes("sector")).containsExactly("a", "c", "other");
        assertThat(labels.code("sector", "other")).isEqualTo(Wording.same("Justice"));
    }

    private static Optional<ContentBlock> note(String label, Class<? extends FindingDetails> details) {
        return new MergedGroupNote(new ReportTexts(Language.ENGLISH, labels(label))).below(BY_SECTOR, details);
    }

    private static StudyLabels labels(String label) {
        Study study = StudyReader.read(Path.of("src/test/resources/study").toAbsolutePath(), new Problems());
        MergedGroup rest = new MergedGroup("other", Wording.same(label), List.of("b", "d"));
        return StudyLabels.of(study.with(new AttributePartitions(
                Map.of("sector", new AttributePartition(List.of(), Optional.of(rest), false)))));
    }
}
