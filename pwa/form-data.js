// A form as it would travel, boundary and all: its media type and its bytes.

export async function encoded(body) {
  const form = new Response(body);
  try {
    return [form.headers.get("Content-Type"), await form.arrayBuffer()];
  } catch (error) {
    if (!(body instanceof FormData)) throw error;
    return byHand(body); // WebKit can't write a form with a file that the page itself made
  }
}

async function byHand(form) {
  const edge = `edge-${crypto.randomUUID()}`;
  const parts = [];
  for (const [name, value] of form) {
    const isFile = value instanceof File;
    const about = isFile ? `; filename="${quoted(value.name)}"\r\nContent-Type: application/octet-stream` : "";
    parts.push(`--${edge}\r\nContent-Disposition: form-data; name="${quoted(name)}"${about}\r\n\r\n`);
    parts.push(isFile ? await value.arrayBuffer() : value.replace(/\r?\n/g, "\r\n"), "\r\n");
  }
  const whole = new Blob([...parts, `--${edge}--\r\n`]);
  return [`multipart/form-data; boundary=${edge}`, await whole.arrayBuffer()];
}

const quoted = (text) => text.replace(/[\r\n"]/g, encodeURIComponent);
