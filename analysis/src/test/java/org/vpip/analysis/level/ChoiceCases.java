package org.vpip.analysis.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.AnswerValidation.AcceptedAnswer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.wording.Wording;

/** Choices and ranks of a few people, with what R says of them; choices.R beside them computed it. */
final class ChoiceCases {
    private ChoiceCases() {}

    /**
     * Answers to one question.
     *
     * @param answers by person, as a file has them; a point for a question sent without a choice, NA for no response
     * @param expected by name; an undefined number is missing
     */
    record ChoiceCase(
            String name, ItemKind kind, List<String> choices, List<String> answers, Map<String, Double> expected) {

        Item item() {
            List<Choice> listed = choices.stream()
                    .map(choice -> new Choice(choice, Wording.same(choice)))
                    .toList();
            return new Item(
                    new ItemId("v1_whom"),
                    kind,
                    Wording.same("Whom"),
                    Wording.NONE,
                    new ChoiceList("listed", listed),
                    false);
        }

        Finding finding() {
            FindingSubject subject =
                    SubjectFixture.subject("item:v1_whom", "frequency", Subgroup.EVERYBODY, StudyBuilder.T0);
            ChosenAnswers found = ChosenAnswers.of(item(), responses(), MatchedSample.of(people()));
            return kind == ItemKind.RANK
                    ? ChoiceRanking.of(subject, found, SubjectFixture.provenance())
                    : MultipleResponse.of(subject, found, SubjectFixture.provenance());
        }

        private List<ParticipantId> people() {
            return Stream.iterate(0, i -> i + 1)
                    .limit(answers.size())
                    .map(i -> new ParticipantId("p" + i))
                    .toList();
        }

        private Responses responses() {
            List<Response> responses = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                String answer = answers.get(i);
                if (!answer.equals("NA")) {
                    AcceptedAnswer read = (AcceptedAnswer) item().read(answer.equals(".") ? "" : answer);
                    responses.add(new Response(
                            people().get(i),
                            StudyBuilder.T0,
                            new InstrumentId("v"),
                            null,
                            Map.of(item().id(), read.answer())));
                }
            }
            return new Responses(responses);
        }

        double expected(String statistic) {
            return expected.getOrDefault(statistic, Double.NaN);
        }

        boolean has(String statistic) {
            return expected.containsKey(statistic);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<ChoiceCase> several() {
        return cases().filter(found -> found.kind == ItemKind.SELECT_MULTIPLE);
    }

    static Stream<ChoiceCase> ranks() {
        return cases().filter(found -> found.kind == ItemKind.RANK);
    }

    private static Stream<ChoiceCase> cases() {
        return ReferenceTable.rows("choices/choices.csv").stream().map(ChoiceCases::read);
    }

    private static ChoiceCase read(ReferenceRow row) {
        String name = row.text("case");
        return new ChoiceCase(
                name,
                row.text("kind").equals("rank") ? ItemKind.RANK : ItemKind.SELECT_MULTIPLE,
                List.of(row.text("choices").split(" ")),
                List.of(row.text("answers").split(";")),
                ReferenceTable.rows("choices/choices-expected.csv", name).stream()
                        .collect(Collectors.toMap(found -> found.text("statistic"), found -> found.number("value"))));
    }
}
