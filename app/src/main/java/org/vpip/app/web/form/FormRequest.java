package org.vpip.app.web.form;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

/** A request with its decoded fields, which never reads from the connection. */
final class FormRequest extends HttpServletRequestWrapper {
    private static final int MOST_FIELDS = 1000;
    private static final ServletInputStream EMPTY = new ServletInputStream() {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read");
        }
    };

    private final Map<String, String[]> fields;

    private FormRequest(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = fields;
    }

    /**
     * Returns the request with the fields of its address and of its body; empty when they cannot be decoded.
     *
     * @param body fields as browsers encode forms
     */
    static Optional<FormRequest> of(HttpServletRequest request, byte[] body) {
        Parameters parameters = new Parameters();
        parameters.setLimit(MOST_FIELDS);
        parameters.setCharset(StandardCharsets.UTF_8);
        String query = request.getQueryString();
        byte[] address = query == null ? new byte[0] : query.getBytes(StandardCharsets.UTF_8);
        try {
            parameters.processParameters(address, 0, address.length);
            parameters.processParameters(body, 0, body.length);
        } catch (IllegalStateException undecodable) {
            return Optional.empty();
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        Collections.list(parameters.getParameterNames())
                .forEach(name -> fields.put(name, parameters.getParameterValues(name)));
        return Optional.of(new FormRequest(request, fields));
    }

    static FormRequest withoutFields(HttpServletRequest request) {
        return new FormRequest(request, Map.of());
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(""));
    }

    @Override
    public ServletInputStream getInputStream() {
        return EMPTY;
    }
}
