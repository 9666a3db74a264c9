package cn.partymap.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer carries: a content policy without inline code, no sniffing, no foreign frame (except {@code /embed}),
 * and for the public API leave to be read from pages of other origins.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private final WebSettings settings;
    private final BasemapSettings basemap;

    SecurityHeaders(WebSettings settings, BasemapSettings basemap) {
        this.settings = settings;
        this.basemap = basemap;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        if (isApi(request) && CorsUtils.isPreFlightRequest(request)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    /** An error is sent by a dispatch of its own, which may be the first that comes this way. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        boolean embed = "/embed".equals(path(request));
        response.setHeader("Content-Security-Policy", policy(embed ? settings.frameAncestors() : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!embed) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        if (isApi(request)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Content-Crs");
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        var path = path(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** What the caller asked for, in the dispatch of an error too. */
    private static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = original == null ? request.getRequestURI() : original.toString();
        return path == null ? "" : path;
    }

    private String policy(String frameAncestors) {
        return "default-src 'self'; img-src 'self' data:" + basemap.imageSources()
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors " + frameAncestors;
    }
}
