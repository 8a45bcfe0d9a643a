package org.vpip.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.SCALE;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;

class ScoreTableTest {

    @Test
    void pairsNobodyWhenNobodyAnswered() {
        ScorePairs pairs =
                pairs(aStudy().withMember("1", "").withMember("2", "").build());
        assertThat(pairs.count()).isZero();
        assertThat(pairs.sample().eligible()).isEqualTo(2);
        assertThat(pairs.sample().excluded()).containsEntry(ExclusionReason.NO_RESPONSE_AT_ALL, 2);
    }

    @Test
    void reversesOnceAndTakesTheMean() {
        // c is reversed: (5 + 4 + (1 + 5 - 1)) / 3
        ScorePairs pairs = pairs(aStudy().withMember("1", "")
                .withAnswers("1", T0, "5", "4", "1")
                .withAnswers("1", T1, "1", "1", "5")
                .build());
        assertThat(pairs.before()).containsExactly(14 / 3.0);
        assertThat(pairs.after()).containsExactly(1);
    }

    @Test
    void scoresTwoOfThreeAnsweredItemsAndNotOne() {
        ScorePairs pairs = pairs(aStudy().withMember("1", "")
                .withMember("2", "")
                .withAnswers("1", T0, "5", "", "3")
                .withAnswers("1", T1, "5", "4", "")
                .withAnswers("2", T0, "5", "", "")
                .withAnswers("2", T1, "5", "5", "1")
                .build());
        assertThat(pairs.participants()).extracting(ParticipantId::value).containsExactly("1");
        assertThat(pairs.before()).containsExactly(4);
        assertThat(pairs.sample().excluded()).containsEntry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 1);
    }

    @Test
    void neverScoresMissingCodes() {
        ScorePairs pairs = pairs(aStudy().withMember("1", "")
                .withAnswers("1", T0, "2", "4", "-90")
                .withAnswers("1", T1, "2", "-96", "-95")
                .build());
        assertThat(pairs.count()).isZero();
    }

    @Test
    void countsOnlyPeopleSeenInBothWaves() {
        ScorePairs pairs = pairs(aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withAnswers("1", T0, "1", "1", "1")
                .withAnswers("2", T1, "1", "1", "1")
                .withAnswers("3", T0, "3", "3", "3")
                .withAnswers("3", T1, "4", "4", "4")
                .build());
        assertThat(pairs.participants()).extracting(ParticipantId::value).containsExactly("3");
        assertThat(pairs.sample().excluded())
                .containsEntry(ExclusionReason.NO_RESPONSE_AFTER, 1)
                .containsEntry(ExclusionReason.NO_RESPONSE_BEFORE, 1);
    }

    @Test
    void saysAtWhichWaveEachPersonIsMissing() {
        ScorePairs pairs = pairs(aStudy().withMember("1", "")
                .withMember("2", "")
                .withMember("3", "")
                .withAnswers("1", T0, "1", "1", "1")
                .withAnswers("2", T0, "1", "1", "1")
                .withAnswers("3", T1, "1", "1", "1")
                .build());
        assertThat(pairs.sample().excluded())
                .isEqualTo(Map.of(ExclusionReason.NO_RESPONSE_AFTER, 2, ExclusionReason.NO_RESPONSE_BEFORE, 1));
    }

    @Test
    void aQuantityCountsAsItsNumber() {
        Item hours = new Item(new ItemId("h"), ItemKind.DECIMAL, Wording.same("H"), Wording.NONE, null, false);
        assertThat(ScoreTable.of(hours, Map.of(hours.id(), new Answer.NumberAnswer(2.5))))
                .hasValue(2.5);
        assertThat(ScoreTable.of(hours, Map.of(hours.id(), new Answer.TextAnswer("2.5"))))
                .isEmpty();
        assertThat(ScoreTable.of(hours, Map.of())).isEmpty();
    }

    @Test
    void givesTheScoresThatAreThereInTheOrderAsked() {
        Study study = aStudy().withAnswers("1", T0, "1", "1", "5")
                .withAnswers("2", T0, "5", "", "")
                .withAnswers("3", T0, "5", "5", "1")
                .withAnswers("3", T1, "2", "2", "4")
                .build();
        MatchedSample people =
                MatchedSample.of(List.of(new ParticipantId("3"), new ParticipantId("2"), new ParticipantId("1")));
        assertThat(ScoreTable.of(SCALE, study).values(T0, people)).containsExactly(5, 1);
        assertThat(ScoreTable.of(new ItemId("a"), study).values(T0, people)).containsExactly(5, 5, 1);
    }

    private static ScorePairs pairs(Study study) {
        return ScoreTable.of(SCALE, study).pairs(T0, T1, MatchedSample.of(study, Subgroup.EVERYBODY));
    }
}
