package org.vpip.app.trial;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up HTTP request: an ordinary one with random mutations of method, address, headers, encoding, body and depth.
 *
 * @param bytes what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record FuzzedRequest(byte[] bytes) {
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "POST", "POST", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS",
            "TRACE", "BREW", "get", "CONNECT");
    private static final List<String> SUFFIXES = List.of(
            "",
            "",
            "",
            "",
            "/",
            "/answers",
            "/results",
            "/certificate",
            "/consent",
            "/leave",
            "/nope",
            "/../..",
            "//",
            ";a=b",
            "%00",
            "%2F",
            "%zz",
            "/%c3%28",
            "/a b",
            "\\",
            "/é",
            "#x",
            "/" + "x/".repeat(200),
            ".html",
            "/*");
    private static final List<String> PAGES = List.of(
            "/",
            "/ready",
            "/style.css",
            "/questionnaire.js",
            "/error",
            "/f/thanks",
            "/join",
            "/join/thanks",
            "/f/x",
            "/c/x",
            "/c/x/y",
            "/nope",
            "*",
            "",
            "http://x/",
            "/s/",
            "/s",
            "/favicon.ico",
            "/actuator",
            "/.git/config",
            "/templates/message.html");
    private static final List<String> FIELDS = List.of(
            "screen",
            "go",
            "seq",
            "filled",
            "shown",
            "asked",
            "returning",
            "again",
            "lang",
            "code",
            "way",
            "sure",
            "find",
            "view",
            "tier-survey",
            "tier-network",
            "e1",
            "step",
            "ticket",
            "parent",
            "q1",
            "reach",
            "t1",
            "",
            "\u0000");
    private static final List<String> VALUES = List.of(
            "",
            "next",
            "back",
            "save",
            "later",
            "find",
            "decline",
            "lang:fr",
            "lang:xx",
            "review",
            "consent",
            "yes",
            "no",
            "erase",
            "stop",
            "1",
            "-1",
            "0",
            "99999999999999999999",
            "NaN",
            "1e999",
            "2147483648",
            "%00",
            "%u0041",
            "%",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "%FF",
            "a".repeat(3000),
            "'%20or%201=1--",
            "%3Cscript%3E",
            "%24%7B7*7%7D",
            "..%2F..%2Fetc",
            "%0D%0ASet-Cookie:x",
            "2026-02-30",
            "7K4M-2XQ9C");
    private static final List<String> HEADERS = List.of(
            "Accept-Language: fr",
            "Accept-Language: ;;;q=9,*",
            "Accept-Language: " + "x".repeat(500),
            "Accept: */*",
            "Accept: application/json",
            "Accept: a/b/c;;",
            "Accept-Encoding: gzip;q=x",
            "Range: bytes=0-,5-1,-9",
            "If-None-Match: \"x\"",
            "If-Modified-Since: yesterday",
            "Cookie: a=b; JSESSIONID=" + "9".repeat(99),
            "Origin: null",
            "Origin: https://evil.example",
            "Origin: %%%",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: none",
            "Expect: 100-continue",
            "Expect: 42",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: ftp",
            "X-Forwarded-Port: x",
            "Forwarded: for=_x",
            "X-HTTP-Method-Override: DELETE",
            "Content-Encoding: gzip",
            "Te: trailers",
            "Big: " + "b".repeat(9000),
            "Bad Name: x",
            ": x",
            "Null: \u0000",
            "Latin: é");
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=UTF-16",
            "application/x-www-form-urlencoded; charset=nope",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/json",
            "text/plain",
            "///",
            "");
    private static final int RARELY = 12;

    /** Makes a request up, one of the links and pages that exist among its addresses. */
    static FuzzedRequest of(Random random, List<String> addresses) {
        String method = one(random, METHODS);
        String path = random.nextInt(3) == 0 ? one(random, PAGES) : one(random, addresses);
        String suffix = one(random, SUFFIXES);
        String query = random.nextInt(4) == 0 ? "?" + form(random, random.nextInt(4)) : "";
        byte[] body = method.equals("GET") && random.nextInt(RARELY) > 0 ? new byte[0] : body(random);
        StringBuilder head = new StringBuilder(method + " " + path + suffix + query + " " + version(random) + "\r\n");
        headers(random, body.length).forEach(line -> head.append(line).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return new FuzzedRequest(all.toByteArray());
    }

    private static String one(Random random, List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static String version(Random random) {
        return random.nextInt(50) == 0 ? one(random, List.of("HTTP/1.0", "HTTP/2.0", "HTTP/9", "")) : "HTTP/1.1";
    }

    private static List<String> headers(Random random, int length) {
        List<String> headers = new ArrayList<>();
        headers.add(random.nextInt(RARELY) == 0 ? one(random, List.of("Host: x y", "Host: [", "Host:")) : "Host: x");
        headers.add("Connection: close");
        headers.add("X-Forwarded-For: 10." + random.nextInt(256) + "." + random.nextInt(256) + ".1");
        headers.add("Content-Type: " + one(random, TYPES));
        if (length > 0) {
            headers.add(length(random, length));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.add(one(random, HEADERS));
        }
        return headers;
    }

    private static String length(Random random, int length) {
        return random.nextInt(RARELY) == 0
                ? one(
                        random,
                        List.of(
                                "Content-Length: -1",
                                "Content-Length: x",
                                "Transfer-Encoding: chunked",
                                "Transfer-Encoding: gzip",
                                "Content-Length: 1, 2",
                                "Content-Length: 99999999999"))
                : "Content-Length: " + length;
    }

    private static byte[] body(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> {
                byte[] noise = new byte[random.nextInt(300)];
                random.nextBytes(noise);
                yield noise;
            }
            case 2 -> bytes(form(random, 1100));
            case 3 -> bytes("{".repeat(random.nextInt(500)));
            default -> bytes(form(random, random.nextInt(12)));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String form(Random random, int fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            pairs.add(one(random, FIELDS) + "=" + (fields > 100 ? "1" : one(random, VALUES)));
        }
        return String.join("&", pairs);
    }

    @Override
    public String toString() {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", " | ");
        return text.substring(0, Math.min(400, text.length()));
    }
}
