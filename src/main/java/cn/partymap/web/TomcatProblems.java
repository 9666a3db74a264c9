package cn.partymap.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before it looks for an application (a path with %00, %2f, a backslash) is a problem like any other. */
@Component
class TomcatProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Problems problems;
    private final SecurityHeaders headers;
    private final JsonMapper json;

    TomcatProblems(Problems problems, SecurityHeaders headers, JsonMapper json) {
        this.problems = problems;
        this.headers = headers;
        this.json = json;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(""); // Tomcat's own page names it and its version
            host.getPipeline().addValve(new Report());
        });
    }

    private final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable failure) {
            var status = HttpStatus.resolve(response.getStatus());
            if (response.getStatus() < 400 || response.isCommitted() || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                var locale = Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
                headers.write(request, response);
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Language.tag(locale));
                response.getOutputStream().write(json.writeValueAsBytes(problems.body(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, locale)));
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("The caller hung up", e);
            }
        }
    }
}
