package cn.partymap.web;

import cn.partymap.place.Label;
import cn.partymap.place.PlaceProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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

    private final Problems problems;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> badRequest(BadRequest failure, HttpServletRequest request) {
        var locale = Language.lenient(request);
        var errors = new ArrayList<Map<String, String>>();
        for (var error : failure.errors()) {
            errors.add(Map.of("pointer", error.pointer(), "message", error.message().in(locale)));
        }
        var detail = failure.errors().stream().map(e -> e.message().in(locale)).toList();
        return problems.answer(HttpStatus.BAD_REQUEST, "bad-parameter", new Label("请求的参数有误", "A parameter is wrong"),
                String.join(locale.getLanguage().equals("zh") ? "；" : "; ", detail), errors, locale);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> placeProblem(PlaceProblem failure, HttpServletRequest request) {
        var locale = Language.lenient(request);
        var type = failure instanceof PlaceProblem.NoStreetYet ? "no-street-yet" : "not-found";
        return problems.answer(HttpStatus.NOT_FOUND, type, new Label("没有找到", "Not found"), failure.detail().in(locale), List.of(), locale);
    }

    /** The database is away: it comes back by itself, so the caller may try again soon. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Map<String, Object>> databaseAway(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        cutIfBegun(response, failure);
        LOG.warn("Database away: {}", failure.getMessage());
        return away(new Label("数据库暂时连不上，请过几秒再试", "The database is away, please try again in a few seconds"),
                Language.lenient(request));
    }

    private ResponseEntity<Map<String, Object>> away(Label detail, Locale locale) {
        var answer = problems.answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", new Label("暂时不能服务", "Unavailable for the moment"),
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
    ResponseEntity<Map<String, Object>> other(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        cutIfBegun(response, failure);
        var locale = Language.lenient(request);
        if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return springProblem(known, locale);
        }
        var number = UUID.randomUUID().toString().substring(0, 13);
        LOG.error("Problem {} at {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        var detail = new Label("服务器没有处理好这个请求，问题编号 " + number, "The server failed at this request, problem number " + number);
        var answer = problems.answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal", new Label("服务器出错", "Server error"), detail.in(locale), List.of(), locale);
        Objects.requireNonNull(answer.getBody()).put("instance", "urn:partymap:problem:" + number);
        return answer;
    }

    /** What Spring itself refuses: no such path, method, media type. */
    private ResponseEntity<Map<String, Object>> springProblem(ErrorResponse known, Locale locale) {
        var answer = problems.answer(HttpStatus.valueOf(known.getStatusCode().value()), locale);
        var headers = new HttpHeaders(known.getHeaders());
        headers.putAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** What has begun cannot be taken back: the connection is cut, so that nobody takes a part for the whole. */
    private static void cutIfBegun(HttpServletResponse response, Exception failure) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
    }
}
