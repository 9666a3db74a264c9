package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerTest {

    private static final EntityTag TAG = new EntityTag("v1", "json-zh");

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000_000})
    void aBodyThatFailsIsNeverFinished(int bytesBefore) {
        for (var encoding : new String[] {"identity", "gzip"}) {
            var request = new MockHttpServletRequest("GET", "/api");
            var response = new MockHttpServletResponse();
            request.addHeader("Accept-Encoding", encoding);
            assertThatThrownBy(() -> Answer.send(request, response, TAG, "application/json", out -> {
                        out.write(new byte[bytesBefore]);
                        out.close(); // as a JSON writer does when it is left by an exception
                        throw new IllegalStateException("the database went away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(response.isCommitted()).isFalse();
            assertThat(response.getHeader("ETag")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, 3_000_000})
    void aBodyOfAnySizeArrivesAsItWasWritten(int size) throws IOException {
        var content = new byte[size];
        new Random(20261123).nextBytes(content);
        var response = new MockHttpServletResponse();
        Answer.send(new MockHttpServletRequest("GET", "/api"), response, TAG, "application/json", out -> {
            for (int at = 0; at < size; at += 8_000) {
                out.write(content, at, Math.min(8_000, size - at));
            }
        });
        assertThat(response.getContentAsByteArray()).isEqualTo(content);
    }

    @Test
    void aBodyThatIsWholeIsSentWhole() throws IOException {
        var response = new MockHttpServletResponse();
        Answer.send(
                new MockHttpServletRequest("GET", "/api"),
                response,
                TAG,
                "application/json",
                out -> out.write("{}".getBytes()));
        assertThat(response.getContentAsString()).isEqualTo("{}");
        assertThat(response.getHeader("ETag")).isEqualTo("\"v1.json-zh\"");
    }
}
