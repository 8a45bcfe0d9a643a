package org.vpip.app.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vpip.analysis.evaluation.ReliabilityRemarks;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.analysis.sample.IntakeExclusions;
import org.vpip.app.release.ReleaseLedger;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyIntake;
import org.vpip.instruments.study.folder.StudyFolder;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * A study, its plan and its ledger of releases as read, with their problems; usable without errors; remarks do not matter.
 */
public record LoadedStudy(
        Study study, IndicatorPlan plan, StudyIntake intake, ReleaseLedger ledger, List<Problem> problems) {
    public LoadedStudy {
        problems = List.copyOf(problems);
    }

    public static LoadedStudy read(Path folder) {
        Problems problems = new Problems();
        Study study = StudyReader.read(folder, problems);
        IndicatorPlan plan = PlanReader.read(study, problems);
        if (!problems.hasErrors()) {
            ReliabilityRemarks.report(study, plan, problems);
        }
        ReleaseLedger ledger = ReleaseLedger.read(folder, study.settings().id(), problems);
        int files = Files.exists(folder)
                ? StudyFolder.open(folder, new Problems()).files().size()
                : 0;
        StudyIntake intake = StudyIntake.of(study, files, problems.list()).with(IntakeExclusions.of(study));
        return new LoadedStudy(study, plan, intake, ledger, relevantProblems(problems.list()));
    }

    /** Returns the problems; for a missing folder only that one. */
    private static List<Problem> relevantProblems(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() == ProblemCode.NO_SUCH_FOLDER)
                .findFirst()
                .map(List::of)
                .orElse(problems);
    }

    /** Returns the facts of all earlier releases. */
    public List<PublishedFact> released() {
        return ledger.facts();
    }

    public boolean isUsable() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
