package org.vpip.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Security headers: no foreign resources, no cached pages, no referrer. The filter refuses a form from another site or an
 * unreadable one before the program stores anything of it.
 */
@Component
class SecurityHeaderFilter extends OncePerRequestFilter {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    private static boolean isReadable(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean style = request.getRequestURI().matches("/(style\\.css|questionnaire\\.js)");
        response.setHeader("Cache-Control", style ? "public, max-age=3600" : "no-store");
        boolean foreign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        if (request.getMethod().equals("POST") && (foreign || !isReadable(request))) {
            response.sendError(foreign ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
