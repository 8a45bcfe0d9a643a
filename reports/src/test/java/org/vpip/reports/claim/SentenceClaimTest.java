package org.vpip.reports.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.claim.EdgeFindings.EdgeMethod;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.document.ContentBlock.KeyFigure;
import org.vpip.reports.presentation.catalogue.FindingSentence;
import org.vpip.reports.presentation.catalogue.Presentations;
import org.vpip.reports.sentence.ReportTexts;

/** Every sentence about made-up findings at the edges is true of the finding that it states. */
class SentenceClaimTest {
    private static final int CASES = 400;

    /** Enough for every kind and verdict to occur. */
    private static final int FEW_CASES = 60;

    private static final int MOST_WORDS = 25;

    static List<EdgeMethod> methods() {
        return EdgeFindings.methods();
    }

    private static Claim claim(Released released, Language language) {
        ReportTexts texts = new ReportTexts(language, FindingExamples.labels());
        FindingSentence words = new FindingSentence(texts, Presentations.STANDARD);
        ReleasedFinding finding = released.findings().get(0);
        boolean estimated = finding instanceof Shown shown && shown.finding() instanceof Estimate;
        List<String> figures = Presentations.STANDARD.all().stream()
                .flatMap(row -> row.keyFigures(released, texts).stream())
                .flatMap(SentenceClaimTest::texts)
                .toList();
        return new Claim(
                finding,
                language,
                words.say(finding),
                words.sayInUnit(finding),
                estimated ? words.certainty((Shown) finding) : "",
                figures);
    }

    private static Stream<String> texts(KeyFigure figure) {
        return Stream.of(figure.label(), figure.value(), figure.note());
    }

    private static List<String> faults(Claim claim) {
        List<String> faults = new ArrayList<>(ClaimRules.broken(claim));
        CountRules.broken(claim).ifPresent(faults::add);
        for (String text : claim.texts()) {
            faults.addAll(TextRules.broken(text, claim.language()));
            if (TextRules.longest(text) > MOST_WORDS) {
                faults.add("has more than " + MOST_WORDS + " words");
            }
        }
        return faults;
    }

    private static void check(Finding finding, Audience audience) {
        Released released = FindingExamples.released(audience, finding);
        for (Language language : Language.values()) {
            Claim claim = claim(released, language);
            assertThat(faults(claim)).as("%s%n%s", claim.texts(), finding).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everySentenceIsTrueOfItsFinding(EdgeMethod method) {
        Random random = new Random(method.toString().hashCode());
        for (int i = 0; i < CASES; i++) {
            check(method.estimate(random), i % 2 == 0 ? Audience.RESEARCHER : Audience.FUNDER);
        }
    }

    @ParameterizedTest
    @EnumSource(NotEstimableReason.class)
    void everyReasonIsTrueOfThoseLeftOut(NotEstimableReason reason) {
        Random random = new Random(reason.name().hashCode());
        for (EdgeMethod method : methods()) {
            for (ExclusionReason excluded : ExclusionReason.values()) {
                int people = EdgeFindings.people(random);
                AnalysisSample sample = new AnalysisSample(0, people, Map.of(excluded, people));
                check(
                        new NotEstimable(
                                EdgeFindings.subject(method.declaration(), random),
                                reason,
                                sample,
                                FindingExamples.provenance()),
                        Audience.RESEARCHER);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWithheldIsSaidWithoutNumbers(Language language) {
        ReportTexts texts = new ReportTexts(language, FindingExamples.labels());
        Withheld withheld = new Withheld(EdgeFindings.subject(methods().get(0).declaration(), new Random(1)));
        String sentence = new FindingSentence(texts, Presentations.STANDARD).say(withheld);

        assertThat(TextRules.broken(sentence, language)).isEmpty();
        assertThat(sentence.replace("p1", "")).doesNotContainPattern("\\d");
    }

    @Test
    void theFindingsHaveEveryKindAndVerdict() {
        Set<Class<?>> kinds = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.vpip").stream()
                        .filter(found -> found.isAssignableTo(FindingDetails.class) && !found.isInterface())
                        .map(found -> (Class<?>) found.reflect())
                        .collect(Collectors.toSet());
        Random random = new Random(5);
        List<Estimate> estimates = methods().stream()
                .flatMap(
                        method -> Stream.generate(() -> method.estimate(random)).limit(FEW_CASES))
                .toList();

        assertThat(estimates.stream()
                        .map(estimate -> estimate.details().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(kinds);
        assertThat(estimates.stream()
                        .flatMap(estimate -> estimate.verdict().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Verdict.class));
    }

    @Test
    void theFindingsHaveCommunitiesThatDiffer() {
        Random random = new Random(6);
        Set<String> found = methods().stream()
                .filter(method -> Stream.generate(() -> method.estimate(random))
                        .limit(FEW_CASES)
                        .anyMatch(estimate -> estimate.communities().isPresent()
                                && estimate.interval().isPresent()))
                .map(EdgeMethod::toString)
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(EdgeCommunities.METHODS);
    }
}
