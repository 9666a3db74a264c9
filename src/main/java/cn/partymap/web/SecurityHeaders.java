package cn.partymap.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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
        boolean embed = request.getRequestURI().equals("/embed");
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
        chain.doFilter(request, response);
    }

    private static boolean isApi(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    private String policy(String frameAncestors) {
        return "default-src 'self'; img-src 'self' data:" + basemap.imageSources()
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors " + frameAncestors;
    }
}
