package org.vpip.analysis.theme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotation;
import org.vpip.analysis.finding.details.answer.ThemeDetails.QuotationPermission;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotations;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.answer.Answer.ChoiceAnswer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * The choice of answers that may be quoted. The person must have agreed to quotations in the register of consents: silence is no
 * consent. Where the questionnaire of the answer asks about quoting it, in a question whose name ends in {@value #QUESTION}, the person
 * must also have chosen something other than {@value #NO} there.
 */
record QuotationChoice(Study study) {
    private static final String QUESTION = "_quote";
    private static final String NO = "no";

    /** Returns the texts that may be quoted, in the order of the answers, with the themes of every coder. */
    Quotations of(CodedAnswers answers) {
        Set<ParticipantId> agreeing = study.consents().agreeing(ConsentScope.QUOTES);
        return new Quotations(
                !agreeing.isEmpty()
                        || !study.consents().refusing(ConsentScope.QUOTES).isEmpty(),
                answers.all().stream()
                        .filter(answer -> agreeing.contains(answer.person()) && isAllowed(answer.response()))
                        .map(answer -> quotation(answer, answers.themes()))
                        .toList());
    }

    private Quotation quotation(CodedAnswer answer, List<String> themes) {
        return new Quotation(
                themes.stream().filter(answer::hasFromAll).toList(),
                answer.text(),
                questions(answer.response()).stream()
                        .flatMap(item -> permission(answer.response(), item).stream())
                        .findFirst());
    }

    private boolean isAllowed(Response response) {
        return questions(response).stream()
                .allMatch(item -> permission(response, item).isPresent());
    }

    private List<Item> questions(Response response) {
        return study.instruments().stream()
                .filter(instrument -> instrument.id().equals(response.instrument()))
                .flatMap(instrument -> instrument.items().stream())
                .filter(item -> item.id().value().endsWith(QUESTION))
                .toList();
    }

    /** Returns what the person allowed; empty for a no, for a blank, and where the question was not asked. */
    private static Optional<QuotationPermission> permission(Response response, Item question) {
        return response.answers().get(question.id()) instanceof ChoiceAnswer choice
                ? choice.names().stream()
                        .filter(name -> !name.equals(NO))
                        .map(name -> new QuotationPermission(question.id(), name))
                        .findFirst()
                : Optional.empty();
    }
}
