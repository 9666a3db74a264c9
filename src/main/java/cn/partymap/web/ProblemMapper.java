package cn.partymap.web;

import cn.partymap.place.Label;
import cn.partymap.place.PlaceProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place that answers a failure: problem+json (RFC 9457) in the caller's language. */
@RestControllerAdvice
class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final WebSettings settings;

    ProblemMapper(WebSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> badRequest(BadRequest failure, HttpServletRequest request) {
        var locale = Language.lenient(request);
        var errors = new ArrayList<Map<String, String>>();
        for (var error : failure.errors()) {
            errors.add(Map.of("pointer", error.pointer(), "message", error.message().in(locale)));
        }
        var detail = failure.errors().stream().map(e -> e.message().in(locale)).toList();
        return answer(HttpStatus.BAD_REQUEST, "bad-parameter", new Label("请求的参数有误", "A parameter is wrong"),
                String.join(locale.getLanguage().equals("zh") ? "；" : "; ", detail), errors, locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> placeProblem(PlaceProblem failure, HttpServletRequest request) {
        var locale = Language.lenient(request);
        var type = failure instanceof PlaceProblem.NoStreetYet ? "no-street-yet" : "not-found";
        return answer(HttpStatus.NOT_FOUND, type, new Label("没有找到", "Not found"), failure.detail().in(locale), List.of(), locale);
    }

    /** The database is away: it comes back by itself, so the caller may try again soon. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Map<String, Object>> databaseAway(Exception failure, HttpServletRequest request) {
        LOG.warn("Database away: {}", failure.getMessage());
        return away(new Label("数据库暂时连不上，请过几秒再试", "The database is away, please try again in a few seconds"),
                Language.lenient(request));
    }

    private ResponseEntity<Map<String, Object>> away(Label detail, Locale locale) {
        var answer = answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", new Label("暂时不能服务", "Unavailable for the moment"),
                detail.in(locale), List.of(), locale);
        var headers = new HttpHeaders(answer.getHeaders());
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return new ResponseEntity<>(answer.getBody(), headers, HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    void callerGone(AsyncRequestNotUsableException failure) {
        LOG.debug("The caller hung up: {}", failure.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> other(Exception failure, HttpServletRequest request) {
        var locale = Language.lenient(request);
        if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return springProblem(known, locale);
        }
        var number = UUID.randomUUID().toString().substring(0, 13);
        LOG.error("Problem {} at {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        var detail = new Label("服务器没有处理好这个请求，问题编号 " + number, "The server failed at this request, problem number " + number);
        var answer = answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal", new Label("服务器出错", "Server error"), detail.in(locale), List.of(), locale);
        Objects.requireNonNull(answer.getBody()).put("instance", "urn:partymap:problem:" + number);
        return answer;
    }

    /** What Spring itself refuses: no such path, method, media type. */
    private ResponseEntity<Map<String, Object>> springProblem(ErrorResponse known, Locale locale) {
        var status = HttpStatus.valueOf(known.getStatusCode().value());
        var title = switch (status) {
            case NOT_FOUND -> new Label("没有找到", "Not found");
            case METHOD_NOT_ALLOWED -> new Label("这里不支持这种请求方法", "Method not allowed here");
            case NOT_ACCEPTABLE -> new Label("没有这种格式", "No such format");
            case UNSUPPORTED_MEDIA_TYPE -> new Label("不支持这种内容类型", "Content type not supported");
            default -> new Label("请求有误", status.getReasonPhrase());
        };
        var answer = answer(status, "http-" + status.value(), title, title.in(locale), List.of(), locale);
        var headers = new HttpHeaders(known.getHeaders());
        headers.putAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, status);
    }

    private ResponseEntity<Map<String, Object>> answer(
            HttpStatus status, String type, Label title, String detail, List<?> errors, Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", settings.link("/problems/" + type));
        body.put("title", title.in(locale));
        body.put("status", status.value());
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage().equals("zh") ? "zh-CN" : "en")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
