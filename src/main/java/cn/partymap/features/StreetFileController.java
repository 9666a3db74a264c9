package cn.partymap.features;

import cn.partymap.sql.SqlFile;
import cn.partymap.web.Answer;
import cn.partymap.web.EntityTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A street's own basemap, named by its content's hash and therefore kept for ever. */
@RestController
class StreetFileController {

    private static final SqlFile FILES = SqlFile.of(StreetFileController.class, "files");

    private final JdbcClient jdbc;

    StreetFileController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record File(String mediaType, byte[] content) {}

    @GetMapping("/basemap/{sha256:[0-9a-f]{64}}.geojson")
    void basemap(@PathVariable String sha256, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = jdbc.sql(FILES.text())
                .param("sha256", sha256)
                .query((row, n) -> new File(row.getString("media_type"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Answer.sendForEver(
                request,
                response,
                new EntityTag(sha256.substring(0, 16), "file"),
                file.mediaType(),
                out -> out.write(file.content()));
    }
}
