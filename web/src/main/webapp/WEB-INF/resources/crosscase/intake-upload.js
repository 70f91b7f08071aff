/* Sends one announced file by the tus protocol. What is here of it was told when it was announced: the question with which
   the library begins is answered from that, and goes to the server only when a try has failed. */
(function () {
  "use strict";

  const PIECE = 8 * 1024 * 1024;

  /** A HEAD request that is not sent. */
  class Known {
    constructor(url, offset, length) {
      this.url = url;
      this.fields = { "upload-offset": String(offset), "upload-length": String(length) };
    }
    getMethod() {
      return "HEAD";
    }
    getURL() {
      return this.url;
    }
    setHeader() {}
    getHeader() {}
    setProgressHandler() {}
    abort() {
      return Promise.resolve();
    }
    getUnderlyingObject() {
      return null;
    }
    send() {
      return Promise.resolve({
        getStatus: () => 200,
        getHeader: (name) => this.fields[name.toLowerCase()] || null,
        getBody: () => "",
        getUnderlyingObject: () => null,
      });
    }
  }

  class Stack extends window.tus.DefaultHttpStack {
    constructor(item) {
      super();
      this.item = item;
    }
    createRequest(method, url) {
      if (method === "HEAD" && this.item.known) {
        this.item.known = false;
        return new Known(url, this.item.offset, this.item.file.size);
      }
      return super.createRequest(method, url);
    }
  }

  function problem(error) {
    const response = error.originalResponse;
    let said = {};
    try {
      said = JSON.parse(response.getBody());
    } catch (none) {
      said = {};
    }
    return { status: response ? response.getStatus() : 0, type: said.type, title: said.title };
  }

  /* a file that was changed or removed since it was chosen cannot be read any more, and that looks like a lost connection */
  async function readable(file) {
    try {
      await file.slice(0, 1).arrayBuffer();
      return true;
    } catch (changed) {
      return false;
    }
  }

  /**
   * @param on progress(bytes), done(), failed({status, type, title, unreadable})
   * @return with abort()
   */
  function send(item, url, on) {
    const upload = new window.tus.Upload(item.file, {
      uploadUrl: url,
      chunkSize: PIECE,
      retryDelays: null,
      storeFingerprintForResuming: false,
      httpStack: new Stack(item),
      onProgress: on.progress,
      onSuccess: on.done,
      onError: async (error) => {
        const why = problem(error);
        why.unreadable = why.status === 0 && !(await readable(item.file));
        on.failed(why);
      },
    });
    upload.start();
    return upload;
  }

  window.crosscaseUpload = { send: send };
})();
