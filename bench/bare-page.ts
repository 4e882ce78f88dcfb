const bareKeys = [...'abcdefghiklmnopqrstuvwxy', ' ']
  .map((letter) => `<button value="${letter}">${letter === ' ' ? 'cách' : letter}</button>`)
  .join('');

/** The same words without any of our code: what a browser can do at best with this much text. */
export const barePage = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kiot</title><style>
body{margin:0;font:29px/1.6 sans-serif;background:#fbf8f1;color:#1b1f1d;padding:24px}
input,button{font:inherit}input{width:90%}button{min-width:60px}
a{display:inline-block;padding:40px;background:#0b5a4a;color:#fff;font-size:42px}
section{display:none}section:target{display:block}body:not(:has(:target)) #one{display:block}
</style></head><body>
<section id="one"><p>Kiot hỗ trợ</p><p>Tiếng Việt</p><p>English</p>
<h1>Máy này chỉ bác từng bước làm giấy tờ trên mạng.</h1>
<p><a href="#two">Chạm vào đây để bắt đầu</a></p>
<p>Chữ to</p><p>Tương phản cao</p><p>Đọc to</p><p>Cứ thong thả</p>
<p>Máy không hỏi, không lưu tên, số căn cước hay số điện thoại. Bác rời máy là mọi thứ được xóa sạch.</p>
<p>Máy chờ bác 2 phút khi chọn, 5 phút khi làm. Chạm màn hình là được chờ tiếp.</p></section>
<section id="two"><h1>Xem điện thoại còn sóng, còn mạng, còn chỗ trống không.</h1>
<p>Nhìn hàng trên cùng của màn hình điện thoại.</p><p>Chưa bấm gì cả, bác cứ xem thong thả.</p>
<p>Điện thoại của bác</p><p>Có vạch sóng</p><p>SIM đang dùng được</p><p>Có mạng</p><p>Wi-Fi hoặc 4G</p>
<p>Còn chỗ trống</p><p>Bộ nhớ chưa đầy</p><p>Quay lại</p><p>Nghe lại</p><p>Tôi bị kẹt</p><p><a href="#three">Tiếp</a></p></section>
<section id="three"><h1>Điện thoại có sóng và có mạng.</h1><p>Điện thoại của bác có sóng và có mạng chưa ạ?</p>
<p>Giống rồi</p><p>Khác</p><p>Chưa chắc</p><p>Sau đó bác sẽ thấy</p><p>Màn hình chính</p><p>Điện thoại</p><p>Tin nhắn</p>
<p>CH Play hoặc App Store</p><p>Ảnh</p><p>Quay lại</p><p>Nghe lại</p><p>Tôi bị kẹt</p><p><a href="#two">Giống rồi</a></p></section>
<section id="field"><p><input aria-label="Gõ vài chữ"></p></section>
<section id="keys"><p><input aria-label="Chạm vài chữ"></p><p>${bareKeys}</p></section>
<script>navigator.serviceWorker.register('/sw.js')
const keys = document.getElementById('keys')
keys.onmousedown = (event) => event.target.localName === 'button' && event.preventDefault()
keys.onclick = (event) => { if (event.target.localName === 'button') keys.querySelector('input').value += event.target.value }</script></body></html>`;

/** Its worker: one file, kept at installation. */
export const bareWorker = `
addEventListener('install', (event) => event.waitUntil(caches.open('bare').then((cache) => cache.add('/'))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(caches.match('/'));
});`;
