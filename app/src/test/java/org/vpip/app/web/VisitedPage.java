package org.vpip.app.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/**
 * A page that a respondent was given, with what they have filled in so far. Filling in gives another page; the first can
 * still be sent, like a tab that stayed open.
 */
public final class VisitedPage {
    private final Respondent respondent;
    private final String path;
    private final int answerStatus;
    private final HttpResponse<String> response;
    private final Document document;
    private final Map<String, List<String>> fields;

    VisitedPage(Respondent respondent, String path, int answerStatus, HttpResponse<String> response) {
        this(respondent, path, answerStatus, response, Jsoup.parse(response.body()), new LinkedHashMap<>());
        form().ifPresent(form -> form.formData()
                .forEach(field -> fields.computeIfAbsent(field.key(), name -> new ArrayList<>())
                        .add(field.value())));
    }

    private VisitedPage(
            Respondent respondent,
            String path,
            int answerStatus,
            HttpResponse<String> response,
            Document document,
            Map<String, List<String>> fields) {
        this.respondent = respondent;
        this.path = path;
        this.answerStatus = answerStatus;
        this.response = response;
        this.document = document;
        this.fields = fields;
    }

    // --- what the page says ---

    /** Returns the path at which the respondent stands, after any redirect. */
    public String path() {
        return path;
    }

    /** Returns the status that answered the request itself; a redirect is followed afterwards. */
    public int answerStatus() {
        return answerStatus;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Returns whether the page asks for this field. */
    public boolean asks(String field) {
        return !controls(field).isEmpty();
    }

    /** Returns whether the page is the last one before sending. */
    public boolean isReview() {
        return hidden("screen").equals("review");
    }

    /** Returns the value of a hidden field; blank without one. */
    public String hidden(String field) {
        return document.select("form input[type=hidden]").stream()
                .filter(input -> input.attr("name").equals(field))
                .map(input -> input.attr("value"))
                .findFirst()
                .orElse("");
    }

    // --- what is filled in ---

    /** Answers a field of the page, with as many values as it takes; an answer that the page does not offer fails. */
    public VisitedPage answers(String field, String... values) {
        Elements controls = controls(field);
        check(!controls.isEmpty(), "asks nothing of the name " + field);
        for (String value : values) {
            check(isText(controls) || offers(controls, value), "does not offer " + value + " for " + field);
        }
        check(values.length < 2 || controls.is("[type=checkbox], select"), "takes one answer for " + field);
        return with(field, List.of(values));
    }

    /** Answers those of the fields that the page asks. */
    public VisitedPage answersAsked(Map<String, String> answers) {
        VisitedPage page = this;
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            page = asks(answer.getKey()) ? page.answers(answer.getKey(), answer.getValue()) : page;
        }
        return page;
    }

    /** Takes back the answer to a field of the page. */
    public VisitedPage leavesBlank(String field) {
        check(asks(field), "asks nothing of the name " + field);
        return with(field, isText(controls(field)) ? List.of("") : List.of());
    }

    /** Puts a value into the form that the page does not offer, as an attacker may. */
    public VisitedPage forges(String field, String value) {
        return with(field, List.of(value));
    }

    private VisitedPage with(String field, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(field, values);
        return new VisitedPage(respondent, path, answerStatus, response, document, changed);
    }

    // --- buttons ---

    public VisitedPage goesNext() {
        return presses("go", "next");
    }

    public VisitedPage goesBack() {
        return presses("go", "back");
    }

    /** Goes on although answers are missing: the server asks for them once. */
    public VisitedPage skipsRest() {
        VisitedPage next = goesNext();
        return next.hidden("asked").equals("yes") ? next.goesNext() : next;
    }

    /** Says yes to these scopes of the consent page and no to the others, and begins. */
    public VisitedPage consents(String... scopes) {
        check(hidden("screen").equals("consent"), "is no consent page");
        VisitedPage page = this;
        for (String field : document.select("input[name^=tier-]").eachAttr("name").stream()
                .distinct()
                .toList()) {
            boolean isAgreed = List.of(scopes).contains(field.substring("tier-".length()));
            page = page.answers(field, isAgreed ? "yes" : "no");
        }
        return page.goesNext();
    }

    public VisitedPage declines() {
        return presses("go", "decline");
    }

    /** Sends the whole response from its review. */
    public VisitedPage submits() {
        check(isReview(), "is no review");
        return goesNext();
    }

    /** Shows the page in the language of that code. */
    public VisitedPage switchesTo(String language) {
        return presses("go", "lang:" + language);
    }

    /** Saves what is filled in and stays, as the script does without a button. */
    public VisitedPage saves() {
        check(!hidden("seq").isEmpty(), "cannot be saved");
        return forges("seq", String.valueOf(Integer.parseInt(hidden("seq")) + 1))
                .sends("go", "save");
    }

    /** Sends the form by the button of that name and value. */
    public VisitedPage presses(String button, String value) {
        boolean isOffered = document.select("button[type=submit]").stream()
                .anyMatch(found -> found.attr("name").equals(button)
                        && found.attr("value").equals(value)
                        && (found.closest("form") != null || !found.attr("form").isEmpty()));
        check(isOffered, "has no button " + button + "=" + value);
        return sends(button, value);
    }

    private VisitedPage sends(String button, String value) {
        Map<String, List<String>> sent = with(button, List.of(value)).fields;
        String body = sent.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(one -> encode(field.getKey()) + "=" + encode(one)))
                .collect(Collectors.joining("&"));
        FormElement form = form().orElseThrow(() -> new AssertionError("no form in " + body()));
        return respondent.sends(form.attr("action"), body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // --- the form ---

    private Optional<FormElement> form() {
        return document.forms().stream().findFirst();
    }

    private Elements controls(String field) {
        return document.select("form input:not([type=hidden]), form select, form textarea").stream()
                .filter(control -> control.attr("name").equals(field))
                .collect(Collectors.toCollection(Elements::new));
    }

    private static boolean isText(Elements controls) {
        return controls.is("textarea, input:not([type=radio]):not([type=checkbox])");
    }

    private static boolean offers(Elements controls, String value) {
        return controls.stream()
                .flatMap(
                        control -> control.is("select") ? control.select("option").stream() : List.of(control).stream())
                .map(Element::val)
                .anyMatch(value::equals);
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError("the page at " + path + " " + problem + ":\n" + body());
        }
    }
}
